package cn.qudao.forum.domain;

import cn.qudao.forum.ForumPermissions;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the words that somebody has to look at before readers do. */
@Service
@Requires(ForumPermissions.WORDS)
@Transactional
public class SensitiveWords {

    private final SensitiveWordRepository words;

    SensitiveWords(SensitiveWordRepository words) {
        this.words = words;
    }

    @Transactional(readOnly = true)
    public List<WordRow> all() {
        return words.findAllByOrderByName().stream().map(SensitiveWord::row).toList();
    }

    public void add(String word) {
        SensitiveWord added = new SensitiveWord(word);
        words.findBySpelling(added.spelling()).stream().findFirst().ifPresent(known -> {
            throw RuleViolation.at("name", "forum.word.known", known.name());
        });
        words.save(added);
    }

    public void drop(long id) {
        words.delete(words.findById(id).orElseThrow(NotFound::new));
    }

    /** What a text would be held back for. */
    @Transactional(readOnly = true)
    public List<String> found(String text) {
        return foundIn(words.findAllByOrderByName(), text);
    }

    static List<String> foundIn(List<SensitiveWord> words, String text) {
        Sounds heard = Sounds.of(text);
        return words.stream()
                .filter(word -> heard.holds(word.sounds()))
                .map(SensitiveWord::name)
                .toList();
    }
}
