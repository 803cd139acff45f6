package cn.qudao.reportshelf.domain;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface FavouriteRepository extends JpaRepository<Favourite, Long> {

    boolean existsByAccountIdAndSavedId(long account, long saved);

    @Modifying
    @Query("delete from Favourite f where f.accountId = :account and f.savedId = :saved")
    void drop(long account, long saved);

    @Modifying
    @Query("delete from Favourite f where f.savedId = :saved")
    void dropAll(long saved);
}
