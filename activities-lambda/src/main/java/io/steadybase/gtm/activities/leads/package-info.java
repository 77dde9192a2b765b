/** Lead Qualification, function side: what the CRM knows of a lead's company, and the scorecard that leads are scored by. */
@NullMarked
package io.steadybase.gtm.activities.leads;

import org.jspecify.annotations.NullMarked;
