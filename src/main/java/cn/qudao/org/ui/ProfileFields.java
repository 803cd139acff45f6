package cn.qudao.org.ui;

/**
 * The fields of one kind of master data within a dialog.
 *
 * @param <P> the profile that they make together
 */
interface ProfileFields<P> {

    void show(P profile);

    /** What stands in the fields; the rules are the service's. */
    P read();
}
