package cn.qudao.knowledge.ui;

import cn.qudao.attachment.AttachmentRow;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** The files of an article, each with what can be done with it. */
class FileList extends UnorderedList {

    FileList() {
        addClassNames("qd-records", "knowledge-files");
    }

    void file(AttachmentRow file, Component... verbs) {
        Anchor name = new Anchor(file.address(), file.name());
        name.setRouterIgnore(true);
        if (file.kind().isPicture()) {
            name.setTarget("_blank");
        }
        Span size = new Span(file.sizeText());
        size.addClassName("qd-soft");
        Div said = new Div(name, size);
        ListItem item = new ListItem();
        if (file.kind().isPicture()) {
            Image small = new Image(file.thumbnailAddress(), "");
            small.addClassName("knowledge-thumbnail");
            item.add(small);
        }
        item.add(said);
        if (verbs.length > 0) {
            Div actions = new Div(verbs);
            actions.addClassName("qd-page-actions");
            item.add(actions);
        }
        add(item);
    }
}
