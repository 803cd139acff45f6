package cn.qudao.knowledge.domain;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.knowledge.KnowledgePermissions;
import cn.qudao.scope.Scope;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What new articles may begin with. Who keeps a space keeps its templates; those for all are kept at the top. */
@Service
@Requires(KnowledgePermissions.SPACES)
@Transactional
public class Templates {

    private static final long NONE = 0;

    private final TemplateRepository templates;
    private final SpaceSight sight;
    private final Scope scope;

    Templates(TemplateRepository templates, SpaceSight sight, Scope scope) {
        this.templates = templates;
        this.sight = sight;
        this.scope = scope;
    }

    /** By name: those for all, and those of the spaces that the person keeps. */
    @Requires({KnowledgePermissions.WRITE, KnowledgePermissions.SPACES})
    @Transactional(readOnly = true)
    public List<TemplateRow> all() {
        Map<Long, SpaceRow> spaces =
                sight.kept().stream().map(Space::row).collect(Collectors.toMap(SpaceRow::id, Function.identity()));
        return templates.of(spaces.keySet()).stream()
                .map(each -> new TemplateRow(
                        each.id(),
                        each.name(),
                        each.space().map(spaces::get).orElse(null),
                        each.space().isPresent() || isAtTheTop()))
                .toList();
    }

    /** Whether the person may keep templates for all. */
    public boolean isAtTheTop() {
        return scope.root().level() == Level.PROVINCE;
    }

    @Transactional(readOnly = true)
    public TemplateForm open(long id) {
        ArticleTemplate template = kept(id);
        return new TemplateForm(template.name(), template.space().orElse(null), template.text());
    }

    public long add(TemplateForm form) {
        requireSound(form, NONE);
        return templates.save(new ArticleTemplate(form)).id();
    }

    public void revise(long id, TemplateForm form) {
        ArticleTemplate template = kept(id);
        requireSound(form, id);
        template.revise(form);
    }

    /** What was written by it stays as it is. */
    public void drop(long id) {
        templates.delete(kept(id));
    }

    private ArticleTemplate kept(long id) {
        ArticleTemplate template = templates.findById(id).orElseThrow(NotFound::new);
        if (template.space().isPresent()) {
            sight.kept(template.space().get());
        } else if (!isAtTheTop()) {
            throw new NotFound();
        }
        return template;
    }

    private void requireSound(TemplateForm form, long self) {
        Long space = form.space();
        if (space != null) {
            sight.kept(space);
        } else if (!isAtTheTop()) {
            throw RuleViolation.at("space", "knowledge.template.space-missing");
        }
        if (templates.isTaken(form.name(), space, self)) {
            throw RuleViolation.at("name", "knowledge.template.name-taken", form.name());
        }
    }
}
