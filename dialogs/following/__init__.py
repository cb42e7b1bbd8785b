"""What those from whom a referral came see and say afterwards."""
