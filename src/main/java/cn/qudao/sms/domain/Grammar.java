package cn.qudao.sms.domain;

import cn.qudao.sms.CodedMessages;
import java.text.Normalizer;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads orders: the forms are data, and full-width letters and marks are as good as others. */
@Component
@Transactional(readOnly = true)
public class Grammar implements CodedMessages {

    private static final String NUMBER = "13800000000";

    private final FormRepository forms;

    Grammar(FormRepository forms) {
        this.forms = forms;
    }

    /** Empty where it is no order. */
    public Optional<Coded> read(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        return forms.findAllByOrderByPosition().stream()
                .map(form -> form.read(plain))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** How an order for the product may be written. */
    public String example(String product) {
        return example(product, NUMBER);
    }

    @Override
    public String example(String product, String number) {
        return forms.findAllByOrderByPosition().stream()
                .findFirst()
                .map(form -> form.example(product, number))
                .orElse("");
    }
}
