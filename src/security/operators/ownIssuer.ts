/** As whom this installation signs tokens; they are meant for itself. */
export const OWN_ISSUER = 'matjar';
