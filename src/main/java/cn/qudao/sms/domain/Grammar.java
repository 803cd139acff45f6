package cn.qudao.sms.domain;

import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
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
    private final KeyWordRepository words;
    private final Products products;

    Grammar(FormRepository forms, KeyWordRepository words, Products products) {
        this.forms = forms;
        this.words = words;
        this.products = products;
    }

    /** Empty where it is no order. */
    public Optional<Coded> read(String text) {
        String plain = plain(text);
        return forms.findAllByOrderByPosition().stream()
                .map(form -> form.read(plain))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Which product a word stands for: its code, or a key word. */
    public Optional<ProductRow> product(String word) {
        return products.all().stream()
                .filter(row -> row.code().equalsIgnoreCase(word))
                .findFirst()
                .or(() -> words.findById(KeyWord.normal(word)).flatMap(known -> products.find(known.product())));
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
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
