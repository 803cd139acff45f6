package cn.qudao.smsline;

/** That no answer has come to a message. */
public final class Unsent extends Exception {

    private final boolean mayHaveArrived;

    public Unsent(String why, boolean mayHaveArrived) {
        super(why);
        this.mayHaveArrived = mayHaveArrived;
    }

    /** Where it may have, sending it again may double it. */
    public boolean mayHaveArrived() {
        return mayHaveArrived;
    }
}
