package cn.qudao.forum.ui;

import cn.qudao.kernel.NotFound;
import cn.qudao.uikit.Address;
import com.vaadin.flow.router.BeforeEnterEvent;

/** Addresses that several of these screens have in common. */
final class ForumPaths {

    static final String FORUM = "forum";
    static final String WRITING = "forum-writing";
    static final String HOT = "forum-hot";
    /** The number of the post that a topic's page begins with. */
    static final String FROM = "from";
    /** The number of the post that is looked for. */
    static final String POST = "post";

    private ForumPaths() {}

    static Address topic(long topic) {
        return Address.of(FORUM + '/' + topic);
    }

    static Address post(long topic, int number) {
        return topic(topic).with(POST, number > 1 ? number : null);
    }

    static Address page(long topic, int from) {
        return topic(topic).with(FROM, from);
    }

    static Address board(long board) {
        return Address.of(FORUM).with("board", board);
    }

    /** Of what the address names. */
    static long id(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        if (!id.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        return Long.parseLong(id);
    }
}
