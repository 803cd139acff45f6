package cn.qudao.bench;

/** The portal, or a limit, answered something else than it was asked for: no figure can be had from that. */
public final class WrongAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WrongAnswer(String what) {
        super(what);
    }

    public WrongAnswer(String what, Throwable cause) {
        super(what, cause);
    }
}
