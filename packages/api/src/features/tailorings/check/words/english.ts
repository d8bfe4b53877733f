/** Words that claim nothing by themselves: grammar, and the generic words of any account of work. */
export const ENGLISH = `
a an the and or but nor so yet as at by for from in into of off on onto out over per to under until up upon via with within without
about above across after against along alongside among amongst around before behind below beneath beside besides between beyond
despite down during except following inside like near next outside regarding since than through throughout toward towards versus
while when where whereby whose who whom which what that this these those there here then thus hence therefore however moreover
one ones because if unless whether though although both either neither each every any all some such same other others another own
i me my mine myself we us our ours ourselves you your he him his she her it its itself they them their themselves one's
am is are was were be been being have has had having do does did doing done can could may might will would shall should must
not no never also too very well just only even again already always often regularly daily currently today now later
more most less least much better best further first
able ability aim aimed allow allowed allowing apply applied applying approach appropriate area areas aspect aspects available
background base based basis become became begin began bring bringing brought broad bring care careful carefully carry carried
carrying case cases clear clearly close closely combine combined combining common complete completed completing comprehensive
concrete consistent consistently continuous continuously contribute contributed contribution contributing cover covered covering
day days-to-day deep detail detailed different diverse direct directly drive drove driven driving due effective
effectively efficient efficiently effort efforts enable enabled enabling end ensure ensured ensuring entire especially etc
everyday example existing experience experienced experiences extensive field fields focus focused focusing full fully gain
gained gave general get getting give given giving go-to goal goals good great ground group hand handle handled handling hands hands-on
help helped helping high highly include included includes including independently individual individually initiative
involve involved involvement involving job keen keep keeping kept key know knowing knowledge known large make makes making made
main mainly mean means meaningful method methods move moved moving need needed needs new
notably ongoing open order organised organized overall own particular particularly part people person personal
perform performed performing place practical practice practised present-day primarily primary problem problems
process proper properly proven provide provided providing purpose put quick quickly range reach reached real
receive received related relevant reliable reliably respective responsible responsibility responsibilities result resulted resulting
results role roles same scope see seek seeking serve served serving set setting share shared sharing show showed showing shown significant
similar simple skill skilled skills small solid specific specifically spread strong strongly structured style successful successfully
suit suited step steps take taken taking task tasks took thing things thorough thoroughly together top topic topics track turn turned
turning type types use used useful user-friendly uses using usual variety various update updated updating how deal dealt dealing view way ways whole wide
word work worked working works workflow workflows year-round
offer offered offering bring keep put let lets kind kinds hard straight simpler clearer faster easier easy easily smooth
smoothly steady steadily stable sound sole side start-to-finish end-to-end such-as day-to-day
passionate motivated dedicated committed enthusiastic professional professionals career position positions opportunity interest
interested joined join joining spent spend held hold holding current previous previously former formerly recent recently
letter dear sir madam hiring regards sincerely faithfully kind thank thanks write writing look looking forward hear hearing
welcome happy glad discuss talk conversation excited interview application applying fit match matches
`;
