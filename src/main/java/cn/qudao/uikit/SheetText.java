package cn.qudao.uikit;

/** Text on its way into a file that spreadsheets open. */
public final class SheetText {

    /** Spreadsheets set to Chinese or Japanese read the wide ones alike. */
    private static final String FORMULA_SIGNS = "=+-@\t\r\n＝＋－＠";

    private SheetText() {}

    /** A spreadsheet would take a cell that begins like this for a formula, and run it. */
    public static String harmless(String text) {
        return !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0 ? '\'' + text : text;
    }
}
