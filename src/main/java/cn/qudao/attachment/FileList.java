package cn.qudao.attachment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** The files of something, each with what can be done with it. */
public class FileList extends UnorderedList {

    public FileList() {
        addClassNames("qd-records", "attachment-files");
    }

    public void file(AttachmentRow file, Component... verbs) {
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
            small.addClassName("attachment-thumbnail");
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
