/** Words of billing. */
export const billingWords = {
  title: 'Billing',
  example: 'An example month. Test mode costs nothing: switch to live records to see and pay your own.',
  unavailable: 'This installation charges nothing: it has no payment provider.',
  checkout: {
    paid: 'The payment went through. Your plan is active.',
    waiting: 'We are asking whether the payment went through.',
    pending:
      'The payment is not confirmed yet. This page shows the plan as soon as it is; nothing is charged twice.',
    left: 'You left the payment page. Nothing was charged, and your plan is as it was.',
  },
  limits: {
    allowance_used:
      'The free interview time of this month is used up. New interviews are refused; those that run go on. Choose a plan to continue now.',
    cap_reached:
      'The spend cap is reached. New interviews are refused; those that run go on. Raise the cap to continue now.',
    payment_overdue:
      'A payment failed more than seven days ago. New interviews are refused; those that run go on. Pay with another card to continue.',
    grace: (day: string) =>
      `A payment failed. Nothing stops today; without a payment, new interviews are refused from ${day} on.`,
    near: (percent: number) =>
      `${percent} % of this month’s limit is used. At 100 %, new interviews are refused.`,
  },
  plan: {
    title: 'Plan',
    month: 'per month',
    states: { none: 'Free', active: 'Active', past_due: 'Payment failed', ended: 'Ended' },
    period: (start: string, end: string) => `${start} to ${end}`,
    renews: (day: string) => `Renews on ${day}.`,
    ends: (day: string) => `Ends on ${day}; after that, the free plan.`,
    starts: (day: string) => `The free time begins anew on ${day}.`,
  },
  usage: {
    title: 'This period',
    label: 'Usage of this period',
    what: 'Usage',
    used: 'Used',
    included: 'Included',
    amount: 'Cost',
    interview_seconds: 'Interview minutes',
    tailored_resumes: 'Tailored resumes',
    plan: 'Plan',
    total: 'So far',
    tax: 'Before tax. An interview minute is counted while the candidate is there.',
  },
  offers: {
    title: 'Plans',
    currency: 'Currency',
    perMonth: (price: string) => `${price} per month`,
    includes: (minutes: string, resumes: string) =>
      `${minutes} interview minutes and ${resumes} tailored resumes included`,
    beyond: (minute: string, resume: string) => `Then ${minute} a minute, ${resume} a resume`,
    current: 'Your plan',
    choose: (plan: string) => `Choose ${plan}`,
    change: (plan: string) => `Change to ${plan}`,
    changed: 'Plan changed',
  },
  change: {
    ask: (plan: string) => `Change to ${plan}?`,
    change: (plan: string) => `Change to ${plan}`,
    pay: (amount: string) => `Pay ${amount} and change`,
    now: 'Paid now',
    with: 'With',
    credit: 'Given back',
    later: 'From the next month on',
    month: (price: string) => `${price} per month`,
    prorated:
      'The plan changes at once. What is paid now is the rest of this month at the new price, less what is left of your old plan. Before tax, a month costs the price above, and usage beyond the plan on top.',
    credited:
      'The plan changes at once. What is left of your old plan is taken off your next invoices. Before tax, a month costs the price above, and usage beyond the plan on top.',
  },
  limit: {
    title: 'Spend cap',
    text: 'When usage beyond the plan has cost as much in a month, new interviews are refused. Interviews that run are never cut. You are told at 50, 80 and 100 %.',
    cap: (currency: string) => `Most per month beyond the plan (${currency})`,
    capHint: 'Empty: no cap. 0: only what the plan includes.',
    email: 'Also tell this address',
    emailHint: 'Owners, admins and members for billing are told in any case.',
    save: 'Save limits',
    saved: 'Limits saved',
  },
  candidates: {
    title: 'Packages for candidates',
    text: 'Candidates can buy interviews in packages of 1, 3 and 10 on your page, and your server can give them some. What they buy is not on your invoice; what you give is, as it is held.',
    pay: 'Interviews of known candidates take a place of a package',
    payHint:
      'Without a place left, such an interview is refused. One that fails on our side gives its place back.',
    save: 'Save packages',
    saved: 'Packages saved',
  },
  payment: {
    title: 'Payment method',
    card: (brand: string, last4: string) => `${brand} ending in ${last4}`,
    none: 'No card yet. You give one when you choose a plan.',
    portal: 'Card, address and tax id',
    end: 'End the plan',
    keep: 'Keep the plan',
    ask: (plan: string) => `End ${plan}?`,
    endsOn: (day: string) => `It stays until ${day}. After that the free plan begins; nothing is erased.`,
    ended: 'The plan ends with the period',
    kept: 'The plan goes on',
  },
  invoices: {
    title: 'Invoices',
    label: 'Invoices',
    number: 'Number',
    date: 'Date',
    state: 'State',
    total: 'Total',
    tax: (amount: string) => `of which ${amount} tax`,
    states: { draft: 'In preparation', open: 'Open', paid: 'Paid', void: 'Void' },
    none: 'No invoices yet',
    noneText: 'The first comes with the first payment.',
    open: (number: string) => `Invoice ${number}, opens in a new tab`,
    unnumbered: 'In preparation',
  },
} as const;
