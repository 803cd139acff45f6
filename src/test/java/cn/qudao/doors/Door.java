package cn.qudao.doors;

/** A way to rows or sums. A bean of this type is asked for every visitor, before and after whatever changes. */
interface Door {

    /** The visitor is at work on this thread. */
    void ask(Visitor visitor, World world, Verdicts verdicts);
}
