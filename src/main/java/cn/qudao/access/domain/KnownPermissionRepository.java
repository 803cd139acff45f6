package cn.qudao.access.domain;

import org.springframework.data.jpa.repository.JpaRepository;

interface KnownPermissionRepository extends JpaRepository<KnownPermission, String> {}
