/** Lead Qualification, contracts: the workflow's interface, its activities, and what they exchange. */
@NullMarked
package io.steadybase.gtm.leads;

import org.jspecify.annotations.NullMarked;
