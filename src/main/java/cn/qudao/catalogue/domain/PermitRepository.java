package cn.qudao.catalogue.domain;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PermitRepository extends JpaRepository<Permit, Long> {

    /** All that are in force on a day. */
    @Query("select p from Permit p where p.since <= :day and (p.until is null or p.until > :day) order by p.id")
    List<Permit> inForce(LocalDate day);

    @Query("select p from Permit p where p.productId = :product or p.classCode = :classCode order by p.since, p.id")
    List<Permit> of(long product, String classCode);

    List<Permit> findAllByOrderByClassCodeAscProductIdAscSinceAscIdAsc();
}
