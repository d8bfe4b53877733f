/** What other features use of reviews: what people added to a session. */
export { byOf, loadReview, type Review, requireMember } from './resource.ts';
