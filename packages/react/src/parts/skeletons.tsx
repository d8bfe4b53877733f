/* Each stands where something will be and has its layout, so that nothing jumps when it comes. They say nothing. */

/** The facts of the consent, and its two buttons. */
export function FactBones() {
  return (
    <div className="vv-facts" aria-hidden="true">
      <FactBone length="long" />
      <FactBone length="long" />
      <FactBone length="short" />
      <FactBone length="long" />
    </div>
  );
}

function FactBone({ length }: { length: 'long' | 'short' }) {
  return (
    <div className="vv-fact-bone">
      <i className="vv-bone vv-bone-icon" />
      <i className={`vv-bone vv-bone-${length}`} />
    </div>
  );
}

/** Lines of a conversation: who, and what they say. */
export function LineBones() {
  return (
    <div className="vv-line-bones" aria-hidden="true">
      <LineBone length="long" />
      <LineBone length="short" />
      <LineBone length="long" />
    </div>
  );
}

function LineBone({ length }: { length: 'long' | 'short' }) {
  return (
    <div className="vv-line">
      <i className="vv-bone vv-bone-who" />
      <i className={`vv-bone vv-bone-${length}`} />
    </div>
  );
}

/** What belongs to the question: above the conversation where it is narrow, beside it where it is wide. */
export function QuestionBones({ place }: { place: 'strip' | 'side' }) {
  return (
    <div className={place === 'side' ? 'vv-side' : 'vv-strip vv-strip-bones'} aria-hidden="true">
      <i className="vv-bone vv-bone-steps" />
      <i className="vv-bone vv-bone-short" />
      {place === 'side' ? <i className="vv-bone vv-bone-long" /> : null}
    </div>
  );
}

/** Microphone, field and end. */
export function FooterBones() {
  return (
    <div className="vv-footer" aria-hidden="true">
      <div className="vv-asks">
        <div className="vv-asks-row">
          <i className="vv-bone vv-bone-button" />
        </div>
      </div>
      <i className="vv-bone vv-bone-button vv-mute" />
      <i className="vv-bone vv-bone-button vv-field-bone" />
      <i className="vv-bone vv-bone-button vv-ends" />
    </div>
  );
}
