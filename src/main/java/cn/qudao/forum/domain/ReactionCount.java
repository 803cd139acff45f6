package cn.qudao.forum.domain;

/** @param own 1 where the person is among them */
record ReactionCount(long post, ReactionKind kind, long people, long own) {

    ReactionRow row() {
        return new ReactionRow(kind, people, own > 0);
    }
}
