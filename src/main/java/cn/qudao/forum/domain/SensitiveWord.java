package cn.qudao.forum.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Texts;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A word that a moderator wants to look at before readers do. */
@Entity
@Table(name = "forum_word")
@Unscoped("Holds for the whole portal")
final class SensitiveWord {

    private static final int LENGTH = 30;
    private static final int FEWEST = 2;

    @Id
    private long id;

    private String name;
    /** Its sounds: what is heard alike is found alike. */
    private String spelling;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected SensitiveWord() {}

    SensitiveWord(String word) {
        this.id = Ids.next();
        this.name = Texts.require("name", word, LENGTH);
        Sounds sounds = Sounds.of(name);
        if (sounds.count() < FEWEST) {
            throw RuleViolation.at("name", "forum.word.short", FEWEST);
        }
        this.spelling = sounds.text();
    }

    Sounds sounds() {
        return new Sounds(spelling);
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    String spelling() {
        return spelling;
    }

    WordRow row() {
        return new WordRow(id, name, spelling);
    }
}
