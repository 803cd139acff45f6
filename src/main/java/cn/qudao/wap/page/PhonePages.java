package cn.qudao.wap.page;

import cn.qudao.catalogue.ProductRow;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.OpenToAll;
import cn.qudao.kernel.WrongTries;
import cn.qudao.uikit.GuestPage;
import cn.qudao.wap.LinkState;
import cn.qudao.wap.PhoneText;
import cn.qudao.wap.domain.PhoneDoor;
import cn.qudao.wap.domain.PhoneSight;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a link opens on the customer's phone: the offer, then what became of it. */
@RestController
@RequestMapping("/w/{token}")
@OpenToAll("A customer is no person of the portal, and shows a link that it has signed")
class PhonePages {

    private static final int SECONDS = 3;

    private final PhoneDoor door;
    private final List<PhoneText> texts;
    private final WrongTries wrong;
    private final Messages messages;

    PhonePages(PhoneDoor door, List<PhoneText> texts, Messages messages, Clock clock) {
        this.door = door;
        this.texts = texts;
        this.wrong = new WrongTries(clock);
        this.messages = messages;
    }

    @GetMapping
    ResponseEntity<String> look(@PathVariable String token, HttpServletRequest request, Locale language) {
        return door.open(token).map(sight -> page(sight, language)).orElseGet(() -> wrong(request, language));
    }

    /** Leads back to the page, so that a reload asks for nothing again. */
    @PostMapping
    ResponseEntity<String> answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String answer,
            HttpServletRequest request,
            Locale language) {
        Optional<PhoneSight> sight = answer.equals("yes") || answer.equals("no")
                ? door.answer(token, answer.equals("yes"))
                : door.open(token);
        return sight.isEmpty()
                ? wrong(request, language)
                : ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/w/" + token))
                        .build();
    }

    private ResponseEntity<String> page(PhoneSight sight, Locale language) {
        ProductRow product = sight.product();
        GuestPage page = new GuestPage(language, text(language, "wap.page.title." + sight.state()))
                .say(text(language, "wap.page." + sight.state()))
                .say(why(sight, language));
        if (product != null) {
            page.facts(
                    text(language, "wap.page.product"),
                    product.name(language),
                    text(language, "wap.page.price"),
                    isFree(sight)
                            ? text(language, "wap.page.price.free")
                            : text(language, "wap.page.price.month", yuan(sight)),
                    text(language, "wap.page.outlet"),
                    sight.outlet());
        }
        if (sight.state().isOpen()) {
            texts.stream()
                    .flatMap(text -> text
                            .about(sight.link(), Objects.requireNonNull(product).id(), language)
                            .stream())
                    .forEach(page::say);
            page.note(
                            isFree(sight)
                                    ? text(language, "wap.page.terms.free")
                                    : text(language, "wap.page.terms", yuan(sight)))
                    .ask(text(language, "wap.page.yes"), text(language, "wap.page.no"));
        }
        return (sight.state() == LinkState.CONFIRMED ? page.refreshedAfter(SECONDS) : page)
                .answer(sight.state() == LinkState.EXPIRED ? HttpStatus.GONE : HttpStatus.OK);
    }

    private @Nullable String why(PhoneSight sight, Locale language) {
        return sight.state() == LinkState.REFUSED && sight.reason() != null
                ? sight.reason().in(language, messages)
                : null;
    }

    private ResponseEntity<String> wrong(HttpServletRequest request, Locale language) {
        boolean tooMany = wrong.tooMany(request.getRemoteAddr());
        return new GuestPage(language, text(language, "wap.page.title.wrong"))
                .say(
                        tooMany
                                ? text(language, "wap.page.too-many", WrongTries.WINDOW.toMinutes())
                                : text(language, "wap.page.wrong"))
                .answer(tooMany ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.NOT_FOUND);
    }

    private static boolean isFree(PhoneSight sight) {
        return sight.price().equals(Money.ZERO);
    }

    private static String yuan(PhoneSight sight) {
        return sight.price().yuan().stripTrailingZeros().toPlainString();
    }

    private String text(Locale language, String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }
}
