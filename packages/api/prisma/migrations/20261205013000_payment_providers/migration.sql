-- Razorpay finds no subscription by its customer: the page that was opened is kept.
ALTER TABLE billing_accounts ADD COLUMN checkout_id text;

-- Until now there was one provider.
ALTER TABLE packages ADD COLUMN provider text DEFAULT 'stripe';
ALTER TABLE packages ALTER COLUMN provider DROP DEFAULT;
