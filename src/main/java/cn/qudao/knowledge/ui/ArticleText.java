package cn.qudao.knowledge.ui;

import com.vaadin.flow.component.html.Div;

/** An article as it is read. */
class ArticleText extends Div {

    ArticleText() {
        addClassName("knowledge-text");
    }

    /** @param html that {@link cn.qudao.knowledge.domain.Markdown} has made: nothing else may stand here */
    void show(String html) {
        getElement().setProperty("innerHTML", html);
    }

    String html() {
        return getElement().getProperty("innerHTML", "");
    }
}
