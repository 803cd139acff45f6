package cn.qudao.offer.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface PackageRepository extends JpaRepository<OfferPackage, Long> {

    List<OfferPackage> findAllByOrderByCode();

    boolean existsByCode(String code);
}
