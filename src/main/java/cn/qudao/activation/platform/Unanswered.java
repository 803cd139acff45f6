package cn.qudao.activation.platform;

import cn.qudao.kernel.Saying;

/** A platform gave no answer that can be understood. */
public class Unanswered extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Saying reason;
    private final boolean mayHaveArrived;

    public Unanswered(Saying reason, boolean mayHaveArrived) {
        super(reason.toString());
        this.reason = reason;
        this.mayHaveArrived = mayHaveArrived;
    }

    public Saying reason() {
        return reason;
    }

    /** False where the order has certainly not reached the platform. */
    public boolean mayHaveArrived() {
        return mayHaveArrived;
    }
}
