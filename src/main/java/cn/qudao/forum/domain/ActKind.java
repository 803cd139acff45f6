package cn.qudao.forum.domain;

/** What a moderator does; named in the bundles as {@code forum.act.<name>}, told to the writer as {@code forum.notice.<name>}. */
public enum ActKind {
    APPROVE(false),
    REFUSE(true),
    /** Of a text that replaces another. */
    APPROVE_EDIT(false),
    REFUSE_EDIT(true),
    HIDE(true),
    DELETE(true),
    RESTORE(false),
    /** What was flagged stays. */
    KEEP(false),
    LOCK(true),
    UNLOCK(false),
    PIN(false),
    UNPIN(false),
    MOVE(true),
    /** All posts went to another topic. */
    MERGE(true),
    /** Some posts began a topic of their own. */
    SPLIT(true),
    /** Of the writer, who may not write for a time. */
    SILENCE(true),
    UNSILENCE(false);

    private final boolean reasoned;

    ActKind(boolean reasoned) {
        this.reasoned = reasoned;
    }

    /** Whether a reason has to be given: where the writer loses something by it. */
    public boolean isReasoned() {
        return reasoned;
    }
}
