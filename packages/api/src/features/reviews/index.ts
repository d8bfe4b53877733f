/** What other features use of reviews: what people added to a session. */

export { byOf, loadReview, requireMember } from './resource.ts';
