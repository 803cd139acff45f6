package cn.qudao.search.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** What was looked for. */
@Tag("mark")
final class Mark extends HtmlContainer {

    Mark(String text) {
        setText(text);
    }
}
