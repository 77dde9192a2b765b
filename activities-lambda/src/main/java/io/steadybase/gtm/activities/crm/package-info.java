/**
 * The CRM as the activities see it: accounts, contacts, opportunities and calls, and the table that holds them. Reads are for
 * the functions, writes only for the import.
 */
@NullMarked
package io.steadybase.gtm.activities.crm;

import org.jspecify.annotations.NullMarked;
