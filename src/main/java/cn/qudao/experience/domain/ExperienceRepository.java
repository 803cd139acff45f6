package cn.qudao.experience.domain;

import org.springframework.data.jpa.repository.JpaRepository;

interface ExperienceRepository extends JpaRepository<Experience, Long> {}
