package cn.qudao.search;

/**
 * A kind of what is found: a heading among the hits, and something to filter by.
 *
 * @param code stands in addresses and in the index
 * @param title a key of the bundles
 */
public record FoundKind(String code, String title, int order) {

    /** What one of them is called, as a key of the bundles. */
    public String one() {
        return title + ".one";
    }
}
