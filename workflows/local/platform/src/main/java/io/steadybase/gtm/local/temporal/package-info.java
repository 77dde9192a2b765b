/**
 * The real Temporal server on this machine: finds or installs the Temporal CLI, runs its server, and gives it the
 * namespaces, search attributes and Nexus endpoints that the system needs. Depends on {@code local.process}.
 */
@NullMarked
package io.steadybase.gtm.local.temporal;

import org.jspecify.annotations.NullMarked;
