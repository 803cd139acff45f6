package cn.qudao.access;

/** A page of a person's own settings that another module has; the profile leads there. */
public interface OwnSettings {

    /** The heading in the profile, as a key of the bundles. */
    String title();

    /** What is decided there, as a key of the bundles. */
    String about();

    /** Where the page is. */
    String path();
}
