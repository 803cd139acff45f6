package cn.qudao.notice.ui;

import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.notice.NoticeChannel;
import cn.qudao.notice.NoticeKind;
import cn.qudao.notice.NoticePace;
import cn.qudao.notice.domain.OwnNotices;
import cn.qudao.notice.domain.OwnNotices.Ways;
import cn.qudao.notice.domain.OwnNotices.WishOfKind;
import cn.qudao.notice.domain.Wish;
import cn.qudao.uikit.ChoiceField;
import cn.qudao.uikit.Notices;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By which ways a person is told what: each kind by itself, and at which hours. Every choice holds at once. */
@Route(NoticeSettingsView.PATH)
@Requires
class NoticeSettingsView extends Page {

    static final String PATH = "profile/notices";

    private final transient OwnNotices own;
    private final Div kinds = new Div();

    NoticeSettingsView(OwnNotices own) {
        super("notice.settings.title");
        this.own = own;
        Ways ways = own.ways();
        kinds.addClassName("notice-kinds");
        show(ways);
        Div content = new Div(
                section("notice.ways", new MailWay(own, ways, this::show), new Paragraph(phone(ways))),
                section("notice.hours", new HoursForm(own, ways.hours())),
                section("notice.kinds", new Paragraph(getTranslation("notice.kinds.about")), kinds));
        content.addClassName("qd-sections");
        add(content);
    }

    private Section section(String title, Component... body) {
        Section section = new Section(new H2(getTranslation(title)));
        section.add(body);
        return section;
    }

    private String phone(Ways ways) {
        if (!ways.phoneSetUp()) {
            return getTranslation("notice.phone.none");
        }
        return ways.phone() == null
                ? getTranslation("notice.phone.no-number")
                : getTranslation("notice.phone.number", ways.phone());
    }

    private void show(Ways ways) {
        kinds.removeAll();
        own.wishes().forEach(each -> kinds.add(new KindRow(each, ways)));
    }

    /** One kind, and by which ways it comes. */
    private final class KindRow extends Div {

        private final NoticeKind kind;
        private final Checkbox portal = new Checkbox(getTranslation("notice.channel.PORTAL"));
        private final @Nullable ChoiceField<NoticePace> mail;
        private final @Nullable ChoiceField<NoticePace> phone;
        private transient Wish wish;

        KindRow(WishOfKind given, Ways ways) {
            this.kind = given.kind();
            this.wish = given.wish();
            String name = getTranslation("notice.kind." + kind.code());
            addClassName("notice-kind");
            getElement().setAttribute("role", "group").setAttribute("aria-label", name);
            Div words = new Div(new Span(name));
            if (kind.duty()) {
                Span duty = new Span(getTranslation("notice.kind.duty"));
                duty.addClassName("qd-soft");
                words.add(duty);
            }
            portal.setValue(wish.portal());
            portal.setEnabled(!kind.duty());
            portal.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    choose(new Wish(event.getValue(), wish.mail(), wish.phone()));
                }
            });
            mail = pace(NoticeChannel.MAIL, wish.mail(), ways.hasMail());
            phone = pace(NoticeChannel.PHONE, wish.phone(), ways.hasPhone());
            add(words, portal);
            for (ChoiceField<NoticePace> field : fields()) {
                add(field);
            }
        }

        private List<ChoiceField<NoticePace>> fields() {
            return Stream.of(mail, phone).flatMap(Stream::ofNullable).toList();
        }

        private @Nullable ChoiceField<NoticePace> pace(NoticeChannel channel, NoticePace present, boolean open) {
            if (!kind.takes(channel)) {
                return null;
            }
            ChoiceField<NoticePace> field = new ChoiceField<>(
                    getTranslation("notice.channel." + channel),
                    List.of(NoticePace.values()),
                    each -> getTranslation("notice.pace." + each),
                    true);
            field.setValue(present);
            // What was chosen while there was a way can still be switched off.
            field.setEnabled(open || present != NoticePace.NEVER);
            field.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    NoticePace wanted = event.getValue();
                    choose(
                            channel == NoticeChannel.MAIL
                                    ? new Wish(wish.portal(), wanted, wish.phone())
                                    : new Wish(wish.portal(), wish.mail(), wanted));
                }
            });
            return field;
        }

        private void choose(Wish wanted) {
            try {
                own.choose(kind.code(), wanted);
                wish = wanted;
            } catch (RuleViolation refused) {
                Notices.failed(refused);
            }
            portal.setValue(wish.portal());
            if (mail != null) {
                mail.setValue(wish.mail());
            }
            if (phone != null) {
                phone.setValue(wish.phone());
            }
        }
    }
}
