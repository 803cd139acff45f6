package cn.qudao.sms.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.sms.SmsPermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where it is decided how orders are written (row 88); a change holds for the next message. */
@Service
@Requires(SmsPermissions.GRAMMAR)
@Transactional
public class GrammarDesk {

    private final FormRepository forms;
    private final KeyWordRepository words;
    private final Grammar grammar;
    private final Products products;

    GrammarDesk(FormRepository forms, KeyWordRepository words, Grammar grammar, Products products) {
        this.forms = forms;
        this.words = words;
        this.grammar = grammar;
        this.products = products;
    }

    /** In the order in which they are tried. */
    @Transactional(readOnly = true)
    public List<FormRow> forms() {
        return forms.findAllByOrderByPosition().stream().map(Form::row).toList();
    }

    /** Tried after all others. */
    public void addForm(String pattern) {
        requireNew(pattern);
        int last = forms.findAllByOrderByPosition().stream()
                .mapToInt(Form::position)
                .max()
                .orElse(0);
        forms.save(new Form(last + 1, pattern));
    }

    public void changeForm(long id, String pattern) {
        requireNew(pattern);
        forms.findById(id).orElseThrow(NotFound::new).write(pattern);
    }

    /** The last one stays: without any nobody could order. */
    public void removeForm(long id) {
        Form form = forms.findById(id).orElseThrow(NotFound::new);
        if (forms.count() == 1) {
            throw new RuleViolation("sms.form.last");
        }
        forms.delete(form);
    }

    private void requireNew(String pattern) {
        if (forms().stream().anyMatch(row -> row.pattern().equals(pattern.strip()))) {
            throw RuleViolation.at("pattern", "sms.form.taken");
        }
    }

    @Transactional(readOnly = true)
    public Map<String, ProductId> words() {
        Map<String, ProductId> all = new TreeMap<>();
        words.findAllByOrderByWord().forEach(word -> all.put(word.word(), word.product()));
        return all;
    }

    public void addWord(String word, @Nullable ProductId product) {
        if (product == null) {
            throw RuleViolation.at("product", "recommendation.product-missing");
        }
        KeyWord added = new KeyWord(word, product);
        boolean code = products.all().stream().anyMatch(row -> row.code().equalsIgnoreCase(added.word()));
        if (code || words.existsById(added.word())) {
            throw RuleViolation.at("word", "sms.key-word.taken");
        }
        words.save(added);
    }

    public void removeWord(String word) {
        words.delete(words.findById(word).orElseThrow(NotFound::new));
    }

    /**
     * What the door would read in a text.
     *
     * @param product null where the word stands for none
     */
    public record Read(String word, String number, @Nullable ProductRow product) {}

    /** Activates nothing; empty where it is no order. */
    @Transactional(readOnly = true)
    public Optional<Read> tryOut(String text) {
        return grammar.read(text)
                .map(coded -> new Read(
                        coded.product(),
                        coded.number().masked(),
                        grammar.product(coded.product()).orElse(null)));
    }
}
