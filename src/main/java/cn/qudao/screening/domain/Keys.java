package cn.qudao.screening.domain;

import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.screening.ListColour;
import cn.qudao.screening.Subject;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** By what an entry is found while it stands: the list and its subject, in one word. */
@Component
class Keys {

    private final SubscriberNumbers numbers;

    Keys(SubscriberNumbers numbers) {
        this.numbers = numbers;
    }

    String of(ListColour list, Subject subject) {
        return list.name()
                + ' '
                + subject.kind()
                + ' '
                + switch (subject) {
                    case Subject.Number number -> HexFormat.of().formatHex(numbers.hash(number.number()));
                    case Subject.Outlet outlet -> outlet.unit().value();
                    case Subject.Product product -> product.product().value();
                };
    }
}
