package cn.qudao.forum.ui;

import cn.qudao.forum.ForumPermissions;
import cn.qudao.forum.domain.MentionSearch;
import cn.qudao.forum.domain.PostDrafts;
import cn.qudao.forum.domain.PostRow;
import cn.qudao.forum.domain.PostState;
import cn.qudao.forum.domain.Posting;
import cn.qudao.forum.domain.TopicRow;
import cn.qudao.forum.domain.TopicSubscriptions;
import cn.qudao.forum.domain.Topics;
import cn.qudao.forum.domain.Topics.Place;
import cn.qudao.forum.domain.Topics.Read;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.FieldErrors;
import cn.qudao.uikit.Page;
import cn.qudao.uikit.PageLinks;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A topic with its posts, and the reply to it. */
@Route(ForumPaths.FORUM + "/:id")
@Requires(ForumPermissions.READ)
class TopicView extends Page implements BeforeEnterObserver {

    private final transient Topics topics;
    private final transient PostDrafts drafts;
    private final transient Posting posting;
    private final transient TopicSubscriptions subscriptions;
    private final transient MentionSearch people;
    private final transient PostVerbs verbs;
    private final transient TopicVerbs arranging;
    private final transient PostAddenda addenda;
    private final transient CurrentUser user;
    private final Div buttons = new Div();
    private final Paragraph marks = new Paragraph();
    private final Div content = new Div();
    private final Div reply = new Div();
    private transient Address address = Address.of("");
    private transient List<Integer> shown = List.of();
    private @Nullable PostWriting writing;

    TopicView(
            Topics topics,
            PostDrafts drafts,
            Posting posting,
            TopicSubscriptions subscriptions,
            MentionSearch people,
            PostVerbs verbs,
            TopicVerbs arranging,
            PostAddenda addenda,
            CurrentUser user) {
        super("menu.forum");
        this.topics = topics;
        this.drafts = drafts;
        this.posting = posting;
        this.subscriptions = subscriptions;
        this.people = people;
        this.verbs = verbs;
        this.arranging = arranging;
        this.addenda = addenda;
        this.user = user;
        buttons.addClassName("qd-page-actions");
        marks.addClassName("qd-soft");
        content.addClassName("qd-sections");
        reply.addClassName("forum-reply");
        actions(buttons);
        add(marks, content, reply);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = Address.of(event.getLocation());
        long id = ForumPaths.id(event);
        try {
            show(id);
        } catch (NotFound gone) {
            Place now = topics.lead(id, Math.max(1, number(ForumPaths.POST))).orElseThrow(() -> gone);
            lead(event, now);
            return;
        }
        int asked = number(ForumPaths.POST);
        if (asked > 1 && !shown.contains(asked)) {
            topics.lead(id, asked).ifPresent(now -> lead(event, now));
        }
    }

    /** It went to another topic. */
    private static void lead(BeforeEnterEvent event, Place now) {
        Address post = ForumPaths.post(now.topic(), now.number());
        event.forwardTo(post.path(), QueryParameters.simple(post.parameters()));
    }

    private int from() {
        int post = number(ForumPaths.POST);
        return post > 0 ? (post - 1) / Topics.PAGE * Topics.PAGE + 1 : Math.max(1, number(ForumPaths.FROM));
    }

    /** 0 where the address names none. */
    private int number(String parameter) {
        return address.get(parameter)
                .filter(number -> number.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .orElse(0);
    }

    private void show(long id) {
        Read read = topics.open(id, from());
        TopicRow topic = read.topic();
        title(topic.title());
        trail(List.of(
                new Crumb(getTranslation("menu.forum"), Address.of(ForumPaths.FORUM)),
                new Crumb(topic.board().name(), ForumPaths.board(topic.board().id())),
                new Crumb(topic.title(), ForumPaths.topic(id))));
        marks.setText(marks(topic));
        marks.setVisible(!marks.getText().isEmpty());
        buttons.removeAll();
        offer(read);
        content.removeAll();
        Integer unread = read.firstUnread();
        if (unread != null && number(ForumPaths.POST) != unread) {
            content.add(new Anchor(ForumPaths.post(id, unread).toString(), getTranslation("forum.to-unread", unread)));
        }
        shown = read.posts().stream().map(PostRow::number).toList();
        Stream.concat(read.posts().stream(), read.waiting().stream()).forEach(post -> {
            PostCard card = card(read, post);
            content.add(card);
            if (post.number() > 1 && post.number() == number(ForumPaths.POST)) {
                card.scrollIntoView();
            }
        });
        Integer next = read.next();
        content.add(new PageLinks(
                from() > 1 ? ForumPaths.topic(id) : null, next == null ? null : ForumPaths.page(id, next)));
        reply.removeAll();
        writing = null;
        if (mayReply(read)) {
            Button answer = new Button(getTranslation("forum.reply"), event -> write(id));
            answer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            reply.add(answer);
        }
    }

    private String marks(TopicRow topic) {
        return Stream.of(
                        topic.pinned() ? "forum.mark.pinned" : "",
                        topic.locked() ? "forum.mark.locked" : "",
                        topic.solved() ? "forum.mark.solved" : "",
                        topic.state() == PostState.PUBLISHED ? "" : "forum.state." + topic.state())
                .filter(key -> !key.isEmpty())
                .map(this::getTranslation)
                .collect(Collectors.joining(" · "));
    }

    private void offer(Read read) {
        TopicRow topic = read.topic();
        long id = topic.id();
        buttons.add(new Button(getTranslation(topic.bookmarked() ? "forum.unbookmark" : "forum.bookmark"), event -> {
            if (new FieldErrors().attempt(() -> topics.bookmark(id, !topic.bookmarked()))) {
                show(id);
            }
        }));
        buttons.add(new Button(getTranslation(topic.subscribed() ? "forum.unsubscribe" : "forum.subscribe"), event -> {
            if (new FieldErrors().attempt(() -> subscriptions.subscribe(id, !topic.subscribed()))) {
                show(id);
            }
        }));
        if (read.moderated()) {
            buttons.add(arranging.menu(topic, () -> show(id)));
        }
    }

    private boolean mayReply(Read read) {
        TopicRow topic = read.topic();
        return user.get().may(ForumPermissions.WRITE)
                && topic.state() == PostState.PUBLISHED
                && (!topic.locked() || read.moderated());
    }

    private PostCard card(Read read, PostRow post) {
        long id = read.topic().id();
        PostCard card = new PostCard(post);
        if (post.own() && post.state() != PostState.DELETED && user.get().may(ForumPermissions.WRITE)) {
            card.verb("forum.change", () -> change(id, post, card));
        }
        if (post.state() == PostState.PUBLISHED) {
            if (mayReply(read)) {
                card.verb("forum.quote", () -> quote(id, post));
            }
            if ((read.own() || read.moderated()) && !post.opening()) {
                card.verb(post.solution() ? "forum.unsolve" : "forum.solve", () -> {
                    new FieldErrors().attempt(() -> posting.solve(post.id(), !post.solution()));
                    show(id);
                });
            }
            if (!post.own()) {
                card.verb(
                        "forum.flag",
                        () -> ReasonDialog.ask(
                                "forum.flag",
                                true,
                                "forum.flag.hint",
                                reason -> posting.flag(post.id(), reason),
                                () -> show(id)));
            }
        }
        addenda.add(post, card);
        if (read.moderated()) {
            verbs.offer(post, card, () -> show(id));
        }
        return card;
    }

    /** Where the post stands. */
    private void change(long id, PostRow post, PostCard card) {
        new FieldErrors()
                .attempt(() -> content.replace(
                        card,
                        new PostWriting(
                                drafts,
                                posting,
                                people,
                                drafts.changeDraft(post.id()),
                                changed -> show(id),
                                () -> show(id))));
    }

    private @Nullable PostWriting write(long id) {
        if (writing == null) {
            new FieldErrors().attempt(() -> {
                PostWriting begun = new PostWriting(
                        drafts,
                        posting,
                        people,
                        drafts.replyDraft(id),
                        posted -> (posted.number() == 0 ? address : ForumPaths.post(id, posted.number()))
                                .go(UI.getCurrent()),
                        () -> show(id));
                reply.removeAll();
                reply.add(begun);
                begun.scrollIntoView();
                writing = begun;
            });
        }
        return writing;
    }

    private void quote(long id, PostRow post) {
        PostWriting open = write(id);
        if (open != null) {
            String author = post.author() == null ? getTranslation("forum.system") : post.author();
            open.quote(getTranslation("forum.quoted", author, post.number())
                            .lines()
                            .collect(Collectors.joining("\n> ", "> ", "\n"))
                    + post.text().strip().lines().collect(Collectors.joining("\n> ", "> ", "\n\n")));
        }
    }
}
