package cn.qudao.activation;

/** How far an activation has come. */
public enum ActivationState {
    /** A list or a rule, or the lack of a platform, was in the way. */
    REFUSED,
    /** Accepted; the platform has yet to take it. */
    SENDING,
    /** The platform has taken it and has yet to say what came of it. */
    WAITING,
    /** Went on for too long without an answer: a person should look, while the portal goes on asking. */
    REPAIR,
    SUCCEEDED,
    FAILED;

    public boolean isFinal() {
        return this == REFUSED || this == SUCCEEDED || this == FAILED;
    }
}
