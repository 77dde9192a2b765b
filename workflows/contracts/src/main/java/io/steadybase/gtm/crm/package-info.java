/** The CRM as everybody sees it: contacts, and how accounts are named. */
@NullMarked
package io.steadybase.gtm.crm;

import org.jspecify.annotations.NullMarked;
