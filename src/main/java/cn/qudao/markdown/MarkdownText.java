package cn.qudao.markdown;

import com.vaadin.flow.component.html.Div;

/** What was written in Markdown, as it is read. */
public class MarkdownText extends Div {

    public MarkdownText() {
        addClassName("markdown-text");
    }

    /** @param html that {@link Markdown} has made: nothing else may stand here */
    public void show(String html) {
        getElement().setProperty("innerHTML", html);
    }

    public String html() {
        return getElement().getProperty("innerHTML", "");
    }
}
