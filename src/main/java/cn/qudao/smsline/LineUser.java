package cn.qudao.smsline;

/** Who stands at this end of a line. Each call comes on a thread of its own, which may wait. */
public interface LineUser {

    /**
     * A phone has sent something.
     *
     * @param id that the centre gave it: the same again is the same message; empty where the protocol has none
     * @return whether it is kept; if not, the centre tells it again
     */
    boolean received(String id, Piece piece);

    /** The centre tells what became of a message; to be answered as {@link #received}. */
    boolean told(Told told);

    /**
     * At a centre: a message for a phone has come.
     *
     * @return why it is not taken; empty where it is
     */
    default String submitted(Line line, String id, Piece piece) {
        throw new IllegalStateException("Only a centre takes messages for phones");
    }

    /** The line can be used now. */
    default void opened(Line line) {}

    default void closed(Line line) {}
}
