package cn.qudao.imports;

/**
 * A column of a file.
 *
 * @param key the short Latin name, which is understood as a heading too
 * @param title the heading, as a key of the bundles; with {@code .example} behind it the key of a value that shows how
 */
public record ImportColumn(String key, String title, boolean required) {

    public static ImportColumn required(String module, String kind, String key) {
        return new ImportColumn(key, module + '.' + kind + '.' + key, true);
    }

    public static ImportColumn optional(String module, String kind, String key) {
        return new ImportColumn(key, module + '.' + kind + '.' + key, false);
    }
}
