package cn.qudao.card.page;

import cn.qudao.activation.ActivationState;
import cn.qudao.card.domain.ClaimSight;
import cn.qudao.card.domain.ClaimState;
import cn.qudao.card.domain.SelfService;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.OpenToAll;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.uikit.GuestPage;
import cn.qudao.uikit.GuestPage.Field;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
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

/** The page for who has a trial card: its code and the own number, then the code of the message, then the result. */
@RestController
@RequestMapping("/card")
@OpenToAll("A customer is no person of the portal: he shows a card, and then a code that his phone was sent")
class CardPages {

    private static final int SECONDS = 3;

    private final SelfService service;
    private final Messages messages;

    CardPages(SelfService service, Messages messages) {
        this.service = service;
        this.messages = messages;
    }

    @GetMapping
    ResponseEntity<String> form(Locale language) {
        return form(language, "", "", null, HttpStatus.OK);
    }

    @PostMapping
    ResponseEntity<String> begin(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String number,
            HttpServletRequest request,
            Locale language) {
        try {
            return to(service.begin(code, number, request.getRemoteAddr()));
        } catch (RuleViolation refused) {
            String why = text(language, refused.key(), refused.arguments());
            return form(language, code, number, why, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/{token}")
    ResponseEntity<String> look(@PathVariable String token, Locale language) {
        return page(service.look(token), language);
    }

    /** Leads back to the page, so that a reload tries nothing again. */
    @PostMapping("/{token}")
    ResponseEntity<String> prove(
            @PathVariable String token, @RequestParam(defaultValue = "") String code, Locale language) {
        return service.prove(token, code).isPresent() ? to(token) : page(Optional.empty(), language);
    }

    private static ResponseEntity<String> to(String token) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/card/" + token))
                .build();
    }

    private ResponseEntity<String> form(
            Locale language, String code, String number, @Nullable String why, HttpStatus status) {
        return new GuestPage(language, text(language, "card.self.title"))
                .say(text(language, "card.self.what"))
                .warn(why)
                .form(
                        text(language, "card.self.begin"),
                        new Field("code", text(language, "card.code"), code, "text", "off"),
                        new Field("number", text(language, "card.self.number"), number, "tel", "tel"))
                .answer(status);
    }

    private ResponseEntity<String> page(Optional<ClaimSight> claim, Locale language) {
        if (claim.isEmpty()) {
            return new GuestPage(language, text(language, "card.self.EXPIRED.title"))
                    .say(text(language, "card.self.EXPIRED"))
                    .link("/card", text(language, "card.self.again"))
                    .answer(HttpStatus.NOT_FOUND);
        }
        ClaimSight sight = claim.get();
        String key = key(sight);
        GuestPage page = new GuestPage(language, text(language, key + ".title"))
                .say(text(
                        language,
                        key,
                        sight.product().name(language),
                        sight.freeUntil() == null ? "" : sight.freeUntil().toString()))
                .say(sight.reason() == null ? null : sight.reason().in(language, messages));
        if (sight.state() == ClaimState.OPEN) {
            page.warn(sight.wrong() ? text(language, "card.self.wrong", sight.left()) : null)
                    .form(
                            text(language, "card.self.prove"),
                            new Field("code", text(language, "card.self.code"), "", "numeric", "one-time-code"));
        } else if (isUnderWay(sight)) {
            page.refreshedAfter(SECONDS);
        } else if (sight.result() != ActivationState.SUCCEEDED) {
            page.link("/card", text(language, "card.self.again"));
        }
        return page.answer(HttpStatus.OK);
    }

    private static boolean isUnderWay(ClaimSight sight) {
        return sight.state() == ClaimState.PROVED
                && !Objects.requireNonNull(sight.result()).isFinal();
    }

    private static String key(ClaimSight sight) {
        if (sight.state() != ClaimState.PROVED) {
            return "card.self." + sight.state();
        }
        if (isUnderWay(sight)) {
            return "card.self.PROVED";
        }
        boolean free = sight.result() == ActivationState.SUCCEEDED && sight.freeUntil() != null;
        return free ? "card.self.FREE" : "card.self." + sight.result();
    }

    private String text(Locale language, String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }
}
