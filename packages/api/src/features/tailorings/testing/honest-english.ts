/** What an entry says, and honest ways of saying it anew, written by hand. */
export interface Honest {
  source: readonly string[];
  reworded: readonly string[];
}

export const HONEST_ENGLISH: readonly Honest[] = [
  {
    source: [
      'Was responsible for the development of REST APIs in Python, for the billing team of Orla Systems',
    ],
    reworded: [
      'Developed REST APIs in Python for the billing team.',
      'Built REST APIs for the billing team at Orla Systems, using Python.',
      'Responsible for REST APIs in Python, used by the billing team.',
      'Created the REST APIs of the billing team in Python.',
      'Python: developed the REST APIs for billing.',
    ],
  },
  {
    source: [
      'Led a team of eight nurses on the cardiology ward, including shift planning and training of new colleagues',
    ],
    reworded: [
      'Led eight nurses on the cardiology ward, with shift planning and the training of new colleagues.',
      'Managed a cardiology ward team of 8 nurses: shift planning and training new colleagues.',
      'Planned shifts and trained new colleagues for a team of eight nurses in cardiology.',
      'In charge of a team of 8 nurses on the cardiology ward.',
      'Supervised 8 nurses in cardiology and trained new staff.',
    ],
  },
  {
    source: ['Reduced average page load from 3.2 s to 1.9 s by caching and smaller images'],
    reworded: [
      'Cut average page load from 3.2 s to 1.9 s through caching and smaller images.',
      'Used caching and smaller images to lower the average page load from 3.2 s to 1.9 s.',
      'Made pages load faster: from 3.2 s to 1.9 s on average, by caching and using smaller images.',
      'Improved average page load from 3.2 s to 1.9 s.',
    ],
  },
  {
    source: [
      'Sold office furniture to 120 business customers in the north west, growing revenue by 18% in 2022',
    ],
    reworded: [
      'Grew revenue by 18% in 2022 by selling office furniture to 120 business customers.',
      'Sold office furniture to 120 business customers in the north west and increased revenue by 18 percent in 2022.',
      'Sales of office furniture to 120 business clients; revenue up by 18% in 2022, a growth made in the north west.',
      'Raised revenue by 18% in 2022 with 120 business customers.',
    ],
  },
  {
    source: ['Taught mathematics to years 7 to 9 and prepared pupils for their final exams'],
    reworded: [
      'Prepared pupils for their final exams and taught mathematics in years 7 to 9.',
      'Teaching mathematics to years 7 to 9, with preparation for final exams.',
      'Taught mathematics, years 7 to 9, and helped pupils prepare for final exams.',
    ],
  },
  {
    source: [
      'Organised the annual conference for 300 guests together with two colleagues, from venue to speakers',
    ],
    reworded: [
      'Organised the annual conference for 300 guests with two colleagues, from the venue to the speakers.',
      'Together with two colleagues, planned an annual conference for 300 guests.',
      'Coordinated venue and speakers of the annual conference for 300 guests.',
      'Annual conference for 300 guests: organised venue and speakers together with 2 colleagues.',
    ],
  },
  {
    source: ['Drove a forklift and loaded up to 40 lorries a day in the Felixstowe warehouse'],
    reworded: [
      'Loaded up to 40 lorries a day in the Felixstowe warehouse and drove a forklift.',
      'Forklift driving and loading of up to forty lorries a day at the Felixstowe warehouse.',
      'Worked in the Felixstowe warehouse: drove a forklift, loaded lorries.',
    ],
  },
  {
    source: ['Kept the books of three small companies in Xero and filed their VAT returns every quarter'],
    reworded: [
      'Kept the books of 3 small companies in Xero and filed their quarterly VAT returns.',
      'Filed VAT returns every quarter and kept the books of three small companies, using Xero.',
      'Bookkeeping in Xero for three small companies, including VAT returns.',
    ],
  },
  {
    source: [
      'Wrote unit and integration tests with Jest for a React front end and found 60 defects before release',
    ],
    reworded: [
      'Tested a React front end with Jest (unit and integration tests) and found 60 bugs before release.',
      'Wrote Jest tests, unit and integration, for a front end in React.',
      'Found 60 defects before release by writing unit and integration tests with Jest.',
      'Built unit and integration tests for a React.js frontend using Jest.',
    ],
  },
  {
    source: ['Cooked breakfast and lunch for 80 guests in a hotel kitchen and ordered supplies'],
    reworded: [
      'Cooked breakfast and lunch for 80 hotel guests and ordered kitchen supplies.',
      'Ordered supplies and cooked for eighty guests at breakfast and lunch.',
      'Hotel kitchen: breakfast and lunch for 80 guests, ordering of supplies.',
    ],
  },
  {
    source: ['Migrated the customer database from Oracle to Postgres over one weekend without data loss'],
    reworded: [
      'Moved the customer database from Oracle to PostgreSQL over one weekend, without loss of data.',
      'Migration of a customer database from Oracle to Postgres in a weekend without data loss.',
      'Carried out the migration of the customer database from Oracle to PostgreSQL without data loss.',
    ],
  },
  {
    source: ['Assisted the HR manager with interviews and kept personnel files up to date'],
    reworded: [
      'Assisted the HR manager with interviews and kept the personnel files up to date.',
      'Helped the human resources manager with interviews and updated personnel files.',
      'Supported interviews as an assistant of the HR manager and kept personnel files up to date.',
    ],
  },
  {
    source: ['Designed logos, posters and packaging for local clients with Adobe Illustrator and InDesign'],
    reworded: [
      'Designed packaging, posters and logos for local clients using Adobe Illustrator and InDesign.',
      'Logo, poster and packaging design for local customers with Illustrator and InDesign.',
      'Created designs of logos, posters and packaging in Adobe Illustrator and InDesign.',
    ],
  },
  {
    source: ['Ran the help desk for 450 employees and solved most tickets within four hours'],
    reworded: [
      'Ran a help desk for 450 employees, solving most tickets within 4 hours.',
      'Resolved most tickets within four hours on a help desk for 450 staff.',
      'Operated the help desk for 450 employees and fixed most tickets within four hours.',
    ],
  },
  {
    source: ['Maintained and repaired heating systems in about 30 public buildings of the city of Leeds'],
    reworded: [
      'Repaired and maintained heating systems in about 30 public buildings of the city of Leeds.',
      'Maintenance and repair of heating systems in public buildings in Leeds.',
      'Kept the heating systems of about thirty public buildings in Leeds running: maintenance and repairs.',
    ],
  },
  {
    source: ['Managed a marketing budget of £200,000 and introduced monthly reports to the board'],
    reworded: [
      'Managed a £200,000 marketing budget and introduced monthly board reports.',
      'Introduced monthly reports to the board and ran a marketing budget of £200k.',
      'Responsible for a marketing budget of £200,000, with monthly reporting to the board.',
    ],
  },
  {
    source: ['Analysed survey data in R and presented the results at two conferences'],
    reworded: [
      'Analysed survey data with R and presented results at two conferences.',
      'Presented at 2 conferences the results of survey data analysed in R.',
      'Survey data analysis in R, with results presented at two conferences.',
    ],
  },
  {
    source: ['Set up Docker and GitHub Actions, so that a release takes ten minutes instead of two days'],
    reworded: [
      'Introduced Docker and GitHub Actions: a release now takes ten minutes instead of two days.',
      'Set up GitHub Actions and Docker, cutting a release from two days to 10 minutes.',
      'Shortened releases from 2 days to ten minutes with Docker and GitHub Actions.',
    ],
  },
  {
    source: ['Cared for residents with dementia, gave medication and kept care records'],
    reworded: [
      'Cared for residents with dementia, including medication and care records.',
      'Gave medication, kept care records and looked after residents with dementia.',
      'Care of residents with dementia: medication and records.',
    ],
  },
  {
    source: ['Negotiated contracts with 15 suppliers and saved 9% of packaging costs'],
    reworded: [
      'Negotiated contracts with fifteen suppliers, saving 9% of packaging costs.',
      'Saved 9 percent of packaging costs by negotiating contracts with 15 suppliers.',
      'Reduced packaging costs by 9% through contract negotiations with 15 suppliers.',
    ],
  },
  {
    source: ['Translated user manuals from English to Spanish for medical devices'],
    reworded: [
      'Translated manuals of medical devices from English to Spanish for users.',
      'Spanish translations of English user manuals for medical devices.',
      'Worked as a translator of user manuals for medical devices, English to Spanish.',
    ],
  },
  {
    source: ['Built dashboards in Tableau that the sales managers use every week'],
    reworded: [
      'Built Tableau dashboards used weekly by the sales managers.',
      'Created dashboards with Tableau for sales managers, who use them every week.',
      'Developed the Tableau dashboards that sales managers use each week.',
    ],
  },
  {
    source: ['Worked as a barista and trained four new colleagues on the espresso machine'],
    reworded: [
      'Trained four new colleagues on the espresso machine as a barista.',
      'Barista; trained 4 new staff on the espresso machine.',
      'Taught four new colleagues how to use the espresso machine.',
    ],
  },
  {
    source: ['Planned and supervised the building of 12 family houses, within budget'],
    reworded: [
      'Supervised the building of 12 family houses, from planning on, within budget.',
      'Planned the building of twelve family houses and kept within the budget.',
      'Oversaw planning and building of 12 family houses within budget.',
    ],
  },
  {
    source: ['Conducted research on battery materials and published three papers as a co-author'],
    reworded: [
      'Researched battery materials and published three papers as a co-author.',
      'Co-author of three published papers; research on battery materials.',
      'Research into battery materials, with 3 published papers as co-author.',
    ],
  },
  {
    source: ['Answered customer questions by phone and e-mail in English and Polish'],
    reworded: [
      'Answered questions of customers in English and Polish, by phone and e-mail.',
      'Customer questions by phone and e-mail, answered in Polish and English.',
      'Handled customer questions in English and Polish by e-mail and phone.',
    ],
  },
  {
    source: ['Introduced code review and pair programming in a team of six developers'],
    reworded: [
      'Introduced pair programming and code review to a team of 6 developers.',
      'Brought code review and pair programming to a team of six developers.',
      'Established code reviews and pair programming in a six-developer team.',
    ],
  },
  {
    source: ['Drew up safety plans and inspected building sites every week'],
    reworded: [
      'Inspected building sites weekly and drew up safety plans.',
      'Weekly inspections of building sites, with safety plans.',
      'Drew up the safety plans of building sites and inspected them each week.',
    ],
  },
  {
    source: ['Software engineer with six years of experience in payment systems, Java and Kafka'],
    reworded: [
      'Software engineer with 6 years of experience in payment systems, using Java and Kafka.',
      'Experienced software engineer for payment systems (Java, Kafka).',
      'Six years of experience in payment systems with Kafka and Java.',
      'I am a software engineer who has worked on payment systems with Java and Kafka for six years.',
    ],
  },
  {
    source: ['Supported the migration of 40 shops to the new till system and trained their staff'],
    reworded: [
      'Supported the migration of 40 shops to a new till system, and trained their staff.',
      'Helped 40 shops move to the new till system and trained staff.',
      'Contributed to the migration of forty shops to a new till system, including staff training.',
    ],
  },
  {
    source: ['Monitored servers with Prometheus and Grafana and was on call every third week'],
    reworded: [
      'Monitored servers using Grafana and Prometheus; on call every third week.',
      'On call every third week, with server monitoring in Prometheus and Grafana.',
      'Server monitoring with Prometheus and Grafana.',
    ],
  },
  {
    source: ['Edited 25 videos for the charity’s channel with Premiere Pro'],
    reworded: [
      'Edited 25 videos in Premiere Pro for the channel of a charity.',
      'Used Premiere Pro to edit twenty-five videos for the charity’s channel.',
      'Video editing with Premiere Pro: 25 videos for the charity’s channel.',
    ],
  },
  {
    source: ['Delivered parcels in Cardiff by bicycle, 60 stops a day'],
    reworded: [
      'Delivered parcels by bicycle in Cardiff, with 60 stops a day.',
      'Parcel delivery by bicycle in Cardiff: sixty stops a day.',
    ],
  },
  {
    source: ['Recruited 30 volunteers and coordinated their work during the 2021 festival'],
    reworded: [
      'Recruited thirty volunteers and coordinated them during the 2021 festival.',
      'Coordinated the work of 30 volunteers, whom I recruited for the festival in 2021.',
      'Recruiting and coordination of 30 volunteers for the 2021 festival.',
    ],
  },
  {
    source: ['Automated the monthly closing with Excel macros, which saved two days a month'],
    reworded: [
      'Automated monthly closing with Excel macros, saving two days a month.',
      'Saved 2 days a month by automating the monthly closing in Excel, with macros.',
      'Automation of the monthly closing through Excel macros.',
    ],
  },
  {
    source: ['Responsible for stock control and ordering in a pharmacy with 5 employees'],
    reworded: [
      'Stock control and ordering for a pharmacy with five employees.',
      'Controlled stock and placed orders in a pharmacy of 5 employees, responsible for both.',
      'Handled ordering and stock control in a pharmacy.',
    ],
  },
  {
    source: ['Developed a mobile app in Flutter that 2,000 students downloaded'],
    reworded: [
      'Built a mobile app with Flutter that was downloaded by 2,000 students.',
      'Flutter mobile app, developed for students: 2000 students downloaded it.',
      'Created a Flutter app for mobile, downloaded by 2,000 students.',
    ],
  },
  {
    source: ['Welded stainless steel pipes (TIG) for food factories and read technical drawings'],
    reworded: [
      'TIG welding of stainless steel pipes for food factories; reading of technical drawings.',
      'Read technical drawings and welded pipes of stainless steel (TIG) for food factories.',
      'Welded stainless steel pipes for food factories, working from technical drawings.',
    ],
  },
  {
    source: ['Wrote weekly articles on local politics and took my own photographs'],
    reworded: [
      'Wrote articles on local politics every week, with my own photographs.',
      'Weekly articles about local politics, with photographs I took myself.',
      'Authored weekly articles on local politics and took the photographs.',
    ],
  },
  {
    source: ['Guided tours in English, French and Italian for groups of up to 25 visitors'],
    reworded: [
      'Guided groups of up to 25 visitors in English, French and Italian.',
      'Tours in English, Italian and French for groups of up to twenty-five visitors.',
      'Tour guiding for groups of up to 25 visitors, in French, English and Italian.',
    ],
  },
  {
    source: ['Optimised SQL queries, so that the nightly report takes 20 minutes instead of 3 hours'],
    reworded: [
      'Optimised SQL queries: the nightly report takes 20 minutes instead of 3 hours.',
      'Cut the nightly report from three hours to 20 minutes by optimising SQL queries.',
      'Improved SQL queries to shorten the nightly report from 3 hours to 20 minutes.',
    ],
  },
  {
    source: ['Mentored two junior developers and reviewed their code'],
    reworded: [
      'Mentored 2 junior developers and reviewed their code.',
      'Code review and mentoring for two junior developers.',
      'Coached two junior developers, with code reviews.',
    ],
  },
  {
    source: ['Handled complaints at the front desk of a hotel with 90 rooms'],
    reworded: [
      'Dealt with complaints at the front desk of a 90-room hotel.',
      'Handled complaints of hotel guests at the front desk (90 rooms).',
      'Front desk of a hotel with 90 rooms: handling of complaints.',
    ],
  },
  {
    source: ['Built a recommendation engine with PyTorch in my final project at the University of Bristol'],
    reworded: [
      'Final project at the University of Bristol: a recommendation engine built with PyTorch.',
      'Developed a PyTorch recommendation engine as my final project at the University of Bristol.',
      'Created a recommendation engine in PyTorch for the final project.',
    ],
  },
  {
    source: ['Operated CNC milling machines and checked parts to a hundredth of a millimetre'],
    reworded: [
      'Operated CNC milling machines and checked the parts to a hundredth of a millimetre.',
      'CNC milling: operated the machines and verified parts to a hundredth of a millimetre.',
    ],
  },
  {
    source: ['Prepared tax returns for freelancers and answered letters from the tax office'],
    reworded: [
      'Prepared freelancers’ tax returns and answered letters of the tax office.',
      'Tax returns for freelancers, and letters to the tax office answered.',
      'Answered the tax office’s letters and prepared tax returns for freelancers.',
    ],
  },
  {
    source: ['Rolled out two-factor sign-in to 1,200 accounts in three weeks'],
    reworded: [
      'Introduced two-factor sign-in for 1,200 accounts in three weeks.',
      'Launched two-factor sign-in on 1200 accounts within 3 weeks.',
      'Rollout of two-factor sign-in to 1,200 accounts in 3 weeks.',
    ],
  },
  {
    source: ['Collected blood samples and prepared them for the laboratory, about 50 a shift'],
    reworded: [
      'Collected about 50 blood samples a shift and prepared them for the laboratory.',
      'Blood samples: collection and preparation for the laboratory, about fifty a shift.',
    ],
  },
  {
    source: ['Won the regional sales award in 2020 with the Bath store team'],
    reworded: [
      'Regional sales award in 2020, won with the team of the Bath store.',
      'With the Bath store team, won the 2020 regional sales award.',
    ],
  },
];
