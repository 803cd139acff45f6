package cn.qudao.experience.page;

import cn.qudao.experience.domain.Reading;
import cn.qudao.experience.domain.Reading.Told;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.OpenToAll;
import cn.qudao.uikit.GuestPage;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The page of a product for the customer's phone. */
@RestController
@OpenToAll("What a product is, is told to everybody")
class TryPages {

    private final Reading reading;
    private final Messages messages;

    TryPages(Reading reading, Messages messages) {
        this.reading = reading;
        this.messages = messages;
    }

    @GetMapping("/try/{code}")
    ResponseEntity<String> page(@PathVariable String code, Locale language) {
        return reading.of(code)
                .map(told -> page(told, language))
                .orElseGet(() -> new GuestPage(language, messages.text(language, "experience.page.none.title"))
                        .say(messages.text(language, "experience.page.none"))
                        .answer(HttpStatus.NOT_FOUND));
    }

    private ResponseEntity<String> page(Told told, Locale language) {
        String price = told.product().monthlyPrice().yuan().stripTrailingZeros().toPlainString();
        return new GuestPage(language, told.product().name(language))
                .say(told.about().in(language))
                .facts(
                        messages.text(language, "experience.page.price"),
                        messages.text(language, "experience.page.price.month", price))
                .note(messages.text(language, told.trial() ? "experience.page.trial" : "experience.page.ask"))
                .answer(HttpStatus.OK);
    }
}
