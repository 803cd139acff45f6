package cn.qudao.recommendation.domain;

import org.springframework.data.jpa.repository.JpaRepository;

interface SourceRepository extends JpaRepository<Source, Source.Key> {}
