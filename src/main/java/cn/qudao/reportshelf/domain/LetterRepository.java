package cn.qudao.reportshelf.domain;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface LetterRepository extends JpaRepository<Letter, Long> {

    @Query("select l from Letter l where l.dueAt <= :now order by l.dueAt")
    List<Letter> due(Instant now, Limit limit);

    /** Until then nobody else tries. */
    @Modifying
    @Query("update versioned Letter l set l.dueAt = :until, l.attempts = l.attempts + 1"
            + " where l.id = :id and l.attempts = :attempts")
    int claim(long id, int attempts, Instant until);

    @Modifying
    @Query("delete from Letter l where l.id = :id")
    void gone(long id);
}
