package cn.qudao.prompt.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.prompt.PromptFeed;
import cn.qudao.prompt.PromptPermissions;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where it is decided after which products clerks are prompted; a change holds for the next activation. */
@Service
@Requires(PromptPermissions.RULES)
@Transactional
public class PromptBook implements PromptFeed {

    private final OccasionRepository occasions;

    PromptBook(OccasionRepository occasions) {
        this.occasions = occasions;
    }

    @Transactional(readOnly = true)
    public List<OccasionRow> all() {
        return occasions.findAllByOrderById().stream().map(Occasion::row).toList();
    }

    public void add(OccasionForm form) {
        if (occasions
                .findByProductId(Objects.requireNonNull(form.product()).value())
                .isPresent()) {
            throw RuleViolation.at("product", "prompt.product-taken");
        }
        occasions.save(new Occasion(form));
    }

    public void change(long id, OccasionForm form) {
        occasion(id).say(form);
    }

    public void remove(long id) {
        occasions.delete(occasion(id));
    }

    @Override
    public void after(ProductId product, String text) {
        add(new OccasionForm(product, text, 0, OccasionForm.HOURS));
    }

    private Occasion occasion(long id) {
        return occasions.findById(id).orElseThrow(NotFound::new);
    }
}
