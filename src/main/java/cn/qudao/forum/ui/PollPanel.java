package cn.qudao.forum.ui;

import cn.qudao.forum.domain.PollRow;
import cn.qudao.forum.domain.PollRow.Choice;
import cn.qudao.forum.domain.Polls;
import cn.qudao.forum.domain.PostRow;
import cn.qudao.forum.domain.VoterRow;
import cn.qudao.kernel.Clocks;
import cn.qudao.uikit.FieldErrors;
import cn.qudao.uikit.Notices;
import cn.qudao.uikit.RecordList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What the readers of a post are asked; read when somebody opens it, as the page has much else to say at once. */
class PollPanel extends Div {

    private final transient Polls polls;
    private final long post;
    private final Details all;

    PollPanel(PostRow row, Instant until, Polls polls) {
        this.polls = polls;
        this.post = row.id();
        addClassName("forum-poll");
        all = new Details(getTranslation("forum.poll.until", lastDay(until).toString()));
        all.addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                show(polls.of(post));
            }
        });
        add(all);
    }

    /** The one before that on which it ends, as its first moment. */
    private static LocalDate lastDay(Instant until) {
        return LocalDate.ofInstant(until, Clocks.BUSINESS_ZONE).minusDays(1);
    }

    private void show(PollRow poll) {
        all.removeAll();
        RecordList counts = new RecordList();
        poll.choices()
                .forEach(choice -> counts.row(
                        choice.text() + (choice.own() ? " · " + getTranslation("forum.poll.own") : ""),
                        null,
                        getTranslation("forum.poll.votes", choice.votes(), share(choice, poll))));
        all.add(new Paragraph(said(poll)), counts);
        Div verbs = new Div();
        verbs.addClassName("qd-page-actions");
        if (poll.open()) {
            all.add(poll.several() ? several(poll, verbs) : one(poll, verbs));
        }
        if (!poll.secret() && poll.people() > 0) {
            verbs.add(new Button(
                    getTranslation("forum.poll.voters"), event -> new FieldErrors().attempt(() -> voters(poll))));
        }
        all.add(verbs);
    }

    private String said(PollRow poll) {
        return getTranslation(
                "forum.poll.said",
                getTranslation(poll.several() ? "forum.poll.several" : "forum.poll.one"),
                getTranslation(poll.secret() ? "forum.poll.secret" : "forum.poll.shown"),
                poll.people(),
                getTranslation(poll.open() ? "forum.poll.open" : "forum.poll.closed"));
    }

    private static long share(Choice choice, PollRow poll) {
        return poll.people() == 0 ? 0 : Math.round(100.0 * choice.votes() / poll.people());
    }

    private Component one(PollRow poll, Div verbs) {
        RadioButtonGroup<Choice> choices = new RadioButtonGroup<>(getTranslation("forum.poll.choose"));
        choices.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choices.setItems(poll.choices());
        choices.setItemLabelGenerator(Choice::text);
        poll.choices().stream().filter(Choice::own).forEach(choices::setValue);
        verbs(poll, verbs, () -> choices.isEmpty() ? Set.of() : Set.of(choices.getValue()));
        return choices;
    }

    private Component several(PollRow poll, Div verbs) {
        CheckboxGroup<Choice> choices = new CheckboxGroup<>(getTranslation("forum.poll.choose"));
        choices.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        choices.setItems(poll.choices());
        choices.setItemLabelGenerator(Choice::text);
        poll.choices().stream().filter(Choice::own).forEach(choices::select);
        verbs(poll, verbs, choices::getValue);
        return choices;
    }

    private void verbs(PollRow poll, Div verbs, Supplier<Set<Choice>> chosen) {
        Button vote = new Button(getTranslation("forum.poll.vote"), event -> vote(chosen.get()));
        vote.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        verbs.add(vote);
        if (poll.choices().stream().anyMatch(Choice::own)) {
            verbs.add(new Button(getTranslation("forum.poll.take-back"), event -> vote(Set.of())));
        }
    }

    private void vote(Set<Choice> chosen) {
        if (new FieldErrors()
                .attempt(() ->
                        show(polls.vote(post, chosen.stream().map(Choice::place).collect(Collectors.toSet()))))) {
            Notices.done(getTranslation(chosen.isEmpty() ? "forum.done.vote-back" : "forum.done.voted"));
        }
    }

    private void voters(PollRow poll) {
        Map<Integer, List<VoterRow>> chosen =
                polls.voters(post).stream().collect(Collectors.groupingBy(VoterRow::choice));
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("forum.poll.voters"));
        RecordList list = new RecordList();
        poll.choices()
                .forEach(choice -> list.row(
                        choice.text(),
                        null,
                        chosen.getOrDefault(choice.place(), List.of()).stream()
                                .map(VoterRow::name)
                                .collect(Collectors.joining(getTranslation("forum.reaction.and")))));
        dialog.add(list);
        dialog.getFooter().add(new Button(getTranslation("forum.close"), event -> dialog.close()));
        dialog.open();
    }
}
