package cn.qudao.access.domain;

import java.time.LocalDate;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PostRepository extends JpaRepository<Post, Long> {

    @Query("""
            select count(p) > 0 from Post p join Role r on r.id = p.roleId
            where p.accountId = :account and r.needsSecondFactor
            and p.since <= :today and (p.until is null or p.until >= :today)""")
    boolean askForSecondFactor(long account, LocalDate today);
}
