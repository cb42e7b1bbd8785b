"""The referral: asked step by step, kept as a draft, checked and sent."""
