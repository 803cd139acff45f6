package cn.qudao.uikit;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.HtmlUtils;

/** Where much is shown that is only read or pressed, text costs the server a fraction of components. */
public final class Html {

    private Html() {}

    /** Any text as one that stands for itself. */
    public static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
