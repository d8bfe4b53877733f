/** A refusal in Razorpay's shape. */
export class RazorpayRefusal extends Error {
  readonly status: number;
  readonly body: { error: { code: string; description: string } };

  constructor(status: number, description: string, code = 'BAD_REQUEST_ERROR') {
    super(description);
    this.status = status;
    this.body = { error: { code, description } };
  }
}

/** Razorpay's answer to an id that it does not know. */
export function missing(): RazorpayRefusal {
  return new RazorpayRefusal(400, 'The id provided does not exist');
}
